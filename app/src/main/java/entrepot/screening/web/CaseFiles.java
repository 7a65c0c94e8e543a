package entrepot.screening.web;

import entrepot.http.Api;
import entrepot.register.Register;
import entrepot.screening.cases.ScreeningCase;
import entrepot.screening.cases.desk.CaseBook;
import entrepot.screening.cases.desk.CaseBundle;
import java.time.Instant;

/// Case files as they are shown and handed out.
final class CaseFiles {

    private final CaseBook book;
    private final Register register;

    CaseFiles(CaseBook book, Register register) {
        this.book = book;
        this.register = register;
    }

    /// The case that an address names; raises 404.
    ScreeningCase get(ScreeningCase.Id id) {
        return book.find(id).orElseThrow(() -> Api.notFound().raised());
    }

    FileView view(ScreeningCase file, Instant now) {
        return FileView.of(file, book, now);
    }

    CaseBundle bundle(ScreeningCase file) {
        return CaseBundle.of(file, book, register);
    }
}
