package entrepot.screening.cases.desk;

import entrepot.commit.Ids;
import entrepot.commit.PartWriter;
import entrepot.screening.Lists;
import entrepot.screening.Screening;
import entrepot.screening.cases.Alerting;
import entrepot.screening.cases.CaseTerms;
import entrepot.screening.cases.Clearances;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everything about cases in one node, put together.
public final class Cases {

    private final ClearanceBook clearances;
    private final CaseBook book;
    private final CaseQueue queue;
    private final CaseDesk desk;
    private final Alerting alerting;
    private final Listed listed;

    public Cases(DataSource database, Lists lists, CaseTerms terms, Ids ids) {
        var sql = JdbcClient.create(database);
        clearances = ClearanceBook.load(database);
        listed = Listed.in(lists);
        book = new CaseBook(sql);
        queue = new CaseQueue(sql);
        desk = new CaseDesk(book, terms, ids);
        alerting = new AlertDesk(book, clearances, listed, terms, ids);
    }

    /// The writer to give to the committer.
    public PartWriter<?> writer() {
        return new CasesWriter(clearances);
    }

    /// The same screening, with what is cleared marked in its answers.
    public Screening over(Screening screening) {
        return new ClearedScreening(screening, clearances, listed);
    }

    public Alerting alerting() {
        return alerting;
    }

    public Clearances clearances() {
        return clearances;
    }

    public CaseBook book() {
        return book;
    }

    public CaseQueue queue() {
        return queue;
    }

    public CaseDesk desk() {
        return desk;
    }
}
