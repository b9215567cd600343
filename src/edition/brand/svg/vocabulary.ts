/** What a drawing may be made of: shapes, text, gradients, clips and filters; nothing that acts. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan ' +
    'textPath linearGradient radialGradient stop clipPath mask pattern marker image style filter ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB ' +
    'feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile'
  ).split(' '),
);

/** What may be said of its elements. */
export const ATTRIBUTES: ReadonlySet<string> = new Set(
  // What it is
  (
    'id class style lang role tabindex focusable version baseProfile ' +
    'xml:lang xml:space xlink:href xlink:title href ' +
    // Where it stands
    'x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height viewBox preserveAspectRatio ' +
    'transform transform-origin d points pathLength rotate textLength lengthAdjust startOffset ' +
    'enable-background overflow clip ' +
    // Gradients, clips, masks, markers
    'offset gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits ' +
    'maskContentUnits patternUnits patternContentUnits patternTransform markerUnits markerWidth ' +
    'markerHeight refX refY orient mask-type ' +
    // How it looks
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap ' +
    'stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display ' +
    'visibility clip-path clip-rule mask filter marker marker-start marker-mid marker-end ' +
    'stop-color stop-opacity flood-color flood-opacity paint-order mix-blend-mode isolation ' +
    'vector-effect shape-rendering text-rendering image-rendering color-interpolation ' +
    'color-interpolation-filters color-rendering solid-color solid-opacity ' +
    // Text
    'font-family font-size font-size-adjust font-weight font-style font-variant font-stretch ' +
    'text-anchor text-decoration letter-spacing word-spacing writing-mode direction ' +
    'dominant-baseline alignment-baseline baseline-shift unicode-bidi line-height ' +
    // Filters
    'in in2 result stdDeviation mode operator k1 k2 k3 k4 values type tableValues slope intercept ' +
    'amplitude exponent radius filterUnits primitiveUnits edgeMode ' +
    // Style sheets
    'media'
  ).split(' '),
);

/** The names of vocabularies, and the one that each may stand for. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:svg': 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:xml': 'http://www.w3.org/XML/1998/namespace',
};
