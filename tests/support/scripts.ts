/**
 * Texts that would run something if a page took them for more than text: each calls `ran`. Ways that are known to get past those
 * who clean instead of escaping: elements, attributes, addresses, templates, broken markup, markup in markup.
 */
export const scripts: readonly string[] = [
  "<script>ran(1)</script>",
  "</script><script>ran(2)</script>",
  '"><img src=x onerror="ran(3)">',
  "'><svg/onload=ran(4)>",
  "</title></textarea></style><svg onload=ran(5)>",
  "[click](javascript:ran(6)) <javascript:ran(6)>",
  '![x](x"onerror="ran(7)) ![y](javascript:ran(7))',
  "<iframe srcdoc='<script>parent.ran(8)</script>'></iframe>",
  "<math><mtext><table><mglyph><style><img src=x onerror=ran(9)>",
  "<details open ontoggle=ran(10)><summary>x</summary></details>",
  `{{constructor.constructor('ran(11)')()}} $${"{ran(11)}"} <%= ran(11) %>`,
  "<a href='&#106;avascript:ran(12)' autofocus onfocus=ran(12)>x</a>",
  "\u2028<!--<img src='--><img src=x onerror=ran(13)>'>",
  '<base href="https://evil.test/"><meta http-equiv=refresh content=0>',
];
