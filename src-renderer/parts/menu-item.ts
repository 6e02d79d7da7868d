import type { Component } from 'svelte'

/** One line of a menu. `separator` draws a hairline above it. */
export interface MenuItem {
  label: string
  keys?: string
  icon?: Component<{ size?: number | string; strokeWidth?: number | string }>
  danger?: boolean
  disabled?: boolean
  separator?: boolean
  run(): void
}
