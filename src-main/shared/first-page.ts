/** How many articles a window asks for first: more than a tall screen shows. */
export const firstPage = 24
