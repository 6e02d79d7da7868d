/** How many articles a window asks for first: more than a large screen shows. */
export const firstPage = 50
