package entrepot.console;

import java.util.List;

/// What stands around a page's own content, drawn by `layout.jte`.
///
/// @param today  the business date of the node's clock
/// @param viewer who looks; see [Viewer#nobody]
/// @param token  the form token that each form must carry
public record Frame(
        String title, String house, String notice, String today, Viewer viewer, List<Entry> menu, FormToken token) {

    public Frame {
        menu = List.copyOf(menu);
    }

    /// Who looks at the page.
    ///
    /// @param office what the viewer is there for: roles in words
    public record Viewer(String name, String office) {
        static Viewer nobody() {
            return new Viewer("", "");
        }

        public boolean isKnown() {
            return !name.isEmpty();
        }
    }

    /// One section of the menu.
    ///
    /// @param current true for the section that the page belongs to
    public record Entry(String label, String href, boolean current) {}

    /// Against forged forms: a hidden field that other sites cannot know.
    public record FormToken(String field, String value) {}
}
