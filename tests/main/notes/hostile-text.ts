import fc from 'fast-check'

const fragments = [
  ...'\\`*_{}[]()<>#+-.!|~^$@&%:;=/\'"“”«»—…§',
  ...[
    '**',
    '__',
    '--',
    '---',
    '...',
    '***',
    '~~',
    '$$',
    '```',
    ':::',
    '[[',
    ']]',
    '<!--',
    '-->',
    '![',
    '](',
    '[^1]',
    '^[',
    '[@x]',
    '{#a}'
  ],
  ...[
    '1.',
    '1)',
    '(1)',
    'a.',
    'iv.',
    'A.',
    '#.',
    '(@)',
    '(@x)',
    '- ',
    '+ ',
    '* ',
    '> ',
    '# ',
    '## ',
    ': ',
    '~ ',
    '| a | b |',
    '% x',
    '==='
  ],
  ...[
    '@key',
    '@{key}',
    '-@key',
    '@preview',
    '#panic()',
    '#import',
    '#"x"',
    '//',
    '/*',
    '*/',
    '\\u{41}',
    '\\n',
    '\\"',
    '");',
    '{',
    '};'
  ],
  ...[
    'https://a.example/b_c*d',
    'a@b.example',
    '&amp;',
    '&#42;',
    '<b>',
    '</i>',
    '<script>',
    '<https://a.example>',
    '\\begin{x}',
    '{=html}'
  ],
  ...[
    'Table:',
    'Mr. Ash',
    "don't",
    '5 < 6',
    'AT&T',
    'snake_case_word',
    '2^10',
    'H~2~O',
    'x^2^',
    'Ёлка',
    'їжак',
    'naïve',
    '10.000',
    ':smile:',
    'c++',
    'C#'
  ]
]

/** Text that means something to Markdown or to Typst, in words and lines, with white space already single. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.constantFrom('ferry', 'Паром', 'ice', '7', ' ', ' ')), {
    minLength: 1,
    maxLength: 14
  })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '')
