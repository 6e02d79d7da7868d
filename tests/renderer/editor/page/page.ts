import { mount } from 'svelte'
import type { LibraryEvent } from '#shared/contract.ts'
import type { Reply } from '#shared/contract.ts'
import { connect } from '#renderer/library/connect.ts'
import '#renderer/app.css'
import Page from './Page.svelte'

interface Bindings {
  answer(method: string, parameter: unknown): Promise<Reply>
  hear?: (event: LibraryEvent) => void
}

const bindings = window as unknown as Bindings
const connection = connect({
  request: (method, parameter) => bindings.answer(method, parameter),
  subscribe: (listener) => {
    bindings.hear = listener
    return () => undefined
  },
  importFiles: () => Promise.reject(new Error('Nothing is imported here.'))
})

mount(Page, { target: document.getElementById('app')!, props: { connection } })
