/** The kinds of failure a program may want to tell apart. */
export type ErrorCode =
  | 'bad-request'
  | 'not-found'
  | 'read-only'
  | 'locked'
  | 'newer'
  | 'damaged'
  | 'cannot-read'
  | 'too-big'
  | 'empty'
  | 'no-text'
  | 'unknown-format'
  | 'bad-document'
  | 'cancelled'
  | 'exists'
  | 'disk'
  | 'gave-up'
  | 'disconnected'
  | 'unexpected'

/** An error as it travels: values, because no channel carries exceptions faithfully. */
export interface ErrorValue {
  code: ErrorCode
  /** One sentence: what happened. */
  message: string
  /** What was kept, when that is in question. */
  kept?: string
  /** What the person can do. */
  remedy?: string
}

/** An error the person is meant to see. Anything else that is thrown is a defect and is shown as `unexpected`. */
export class LibraryError extends Error {
  readonly code: ErrorCode
  readonly kept?: string
  readonly remedy?: string

  constructor(code: ErrorCode, message: string, more: { kept?: string; remedy?: string; cause?: unknown } = {}) {
    super(message, { cause: more.cause })
    this.name = 'LibraryError'
    this.code = code
    if (more.kept) this.kept = more.kept
    if (more.remedy) this.remedy = more.remedy
  }

  toValue(): ErrorValue {
    return {
      code: this.code,
      message: this.message,
      ...(this.kept && { kept: this.kept }),
      ...(this.remedy && { remedy: this.remedy })
    }
  }

  /** The error itself where it is one of these; anything else is a defect, told with the sentence given. */
  static from(error: unknown, sentence: string): LibraryError {
    return error instanceof LibraryError ? error : new LibraryError('unexpected', sentence)
  }

  static fromValue({ code, message, kept, remedy }: ErrorValue): LibraryError {
    return new LibraryError(code, message, { ...(kept && { kept }), ...(remedy && { remedy }) })
  }
}

/** All that an error says to a person, in a sentence each: what happened, what was kept, what to do. */
export function sentencesOf({ message, kept, remedy }: Pick<ErrorValue, 'message' | 'kept' | 'remedy'>): string {
  return [message, kept, remedy].filter(Boolean).join(' ')
}

/** Whether what failed may succeed when it is tried again as it is: the disk, the way there, or the time that it took. */
export function mayPass({ code }: Pick<ErrorValue, 'code'>): boolean {
  return code === 'disk' || code === 'disconnected' || code === 'gave-up' || code === 'cancelled'
}
