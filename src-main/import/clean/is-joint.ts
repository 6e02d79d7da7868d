const joint = /^[,&/|]?\s*(?:and|und|et|y|и|та|і|e|en|och|og|&)?\s*[,&]?$/iu

/** Whether a line holds nothing but what stands between two names of a list: a comma, "and" in one of several languages, or both. */
export function isJoint(text: string): boolean {
  return joint.test(text)
}
