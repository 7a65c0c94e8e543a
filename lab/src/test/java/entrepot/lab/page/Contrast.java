package entrepot.lab.page;

/// Finds letters that are too pale, by WCAG 2.2: relative luminance of the text against the nearest
/// background that is not transparent.
final class Contrast {

    /// A function of the least ratio; answers the elements below it with their colours.
    static final String SCRIPT = """
            least => {
                const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
                const rgba = colour => {
                    canvas.clearRect(0, 0, 1, 1);
                    canvas.fillStyle = colour;
                    canvas.fillRect(0, 0, 1, 1);
                    return canvas.getImageData(0, 0, 1, 1).data;
                };
                const luminance = ([r, g, b]) => {
                    const line = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
                    return 0.2126 * line(r) + 0.7152 * line(g) + 0.0722 * line(b);
                };
                const ground = element => {
                    for (let e = element; e; e = e.parentElement) {
                        const colour = rgba(getComputedStyle(e).backgroundColor);
                        if (colour[3] === 255) return colour;
                    }
                    return [255, 255, 255, 255];
                };
                const pale = [];
                for (const element of document.querySelectorAll('body *')) {
                    const words = [...element.childNodes].some(n => n.nodeType === 3 && n.data.trim());
                    if (!words || !element.checkVisibility()) continue;
                    const ink = luminance(rgba(getComputedStyle(element).color));
                    const paper = luminance(ground(element));
                    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
                    if (ratio < least) pale.push(element.tagName + '.' + element.className + ' '
                            + element.textContent.trim().slice(0, 30) + ' ' + ratio.toFixed(2));
                }
                return pale;
            }
            """;

    private Contrast() {}
}
