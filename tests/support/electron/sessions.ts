import type Electron from 'electron'

type RequestFilter = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (response: Electron.CallbackResponse) => void
) => void
type PermissionRequest = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>
type PermissionCheck = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>
type DevicePermission = NonNullable<Parameters<Electron.Session['setDevicePermissionHandler']>[0]>
type Answer = Parameters<Electron.Protocol['handle']>[1]

/** What Loccit set on its session. */
export const set: {
  schemes: Electron.CustomScheme[]
  answers: Map<string, Answer>
  filter: RequestFilter | null
  permissionRequest: PermissionRequest | null
  permissionCheck: PermissionCheck | null
  devicePermission: DevicePermission | null
  dictionaries: string | null
} = {
  schemes: [],
  answers: new Map(),
  filter: null,
  permissionRequest: null,
  permissionCheck: null,
  devicePermission: null,
  dictionaries: null
}

/** Schemes of Loccit's own. */
export const protocol = {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => void set.schemes.push(...schemes)
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>

const defaultSession = {
  protocol: { handle: (scheme: string, answer: Answer) => void set.answers.set(scheme, answer) } satisfies Pick<
    Electron.Protocol,
    'handle'
  > as Electron.Protocol,
  webRequest: {
    onBeforeRequest: (...args: [Electron.WebRequestFilter, RequestFilter | null] | [RequestFilter | null]) => {
      set.filter = args.at(-1) as RequestFilter | null
    }
  } satisfies Pick<Electron.WebRequest, 'onBeforeRequest'> as Electron.WebRequest,
  setPermissionRequestHandler: (answer: PermissionRequest | null) => void (set.permissionRequest = answer),
  setPermissionCheckHandler: (answer: PermissionCheck | null) => void (set.permissionCheck = answer),
  setDevicePermissionHandler: (answer: DevicePermission | null) => void (set.devicePermission = answer),
  setSpellCheckerDictionaryDownloadURL: (url: string) => void (set.dictionaries = url),
  addWordToSpellCheckerDictionary: () => true
} satisfies Partial<Electron.Session>

/** The one session. */
export const session = { defaultSession: defaultSession as unknown as Electron.Session } satisfies Pick<
  typeof Electron.session,
  'defaultSession'
>

/** Whether the session's filter lets a request through. */
export function mayLoad(url: string): Promise<boolean> {
  const { filter } = set
  if (!filter) return Promise.resolve(true)
  return new Promise((resolve) =>
    filter({ url } as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => resolve(!cancel))
  )
}

/** Whether a page would be granted a permission, asked and checked. */
export async function isGranted(permission: string): Promise<{ asked: boolean; checked: boolean }> {
  const { permissionRequest, permissionCheck } = set
  const asked = await new Promise<boolean>((resolve) =>
    permissionRequest ? permissionRequest(null as never, permission as never, resolve, null as never) : resolve(true)
  )
  return { asked, checked: permissionCheck?.(null, permission as never, '', null as never) ?? true }
}
