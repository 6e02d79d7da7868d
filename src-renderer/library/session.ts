const place = 'loccit-token'

/**
 * The token that the web host takes, or null when it has none for us.
 * It is bought once with the ticket in the address, and kept for as long as this tab lives so that a reload works.
 */
export async function sessionToken(): Promise<string | null> {
  const ticket = new URLSearchParams(location.hash.slice(1)).get('ticket')
  if (!ticket) return sessionStorage.getItem(place)
  history.replaceState(history.state, '', location.pathname)
  const response = await fetch('/session', { method: 'POST', body: JSON.stringify({ ticket }) })
  if (!response.ok) return sessionStorage.getItem(place)
  const { token } = (await response.json()) as { token: string }
  sessionStorage.setItem(place, token)
  return token
}

/** The header that every request but the first carries. */
export function authorization(): { authorization: string } {
  return { authorization: `Bearer ${sessionStorage.getItem(place) ?? ''}` }
}
