package entrepot.market;

import static entrepot.market.Prices.LIMITS;
import static entrepot.market.Prices.TEN;
import static entrepot.market.Prices.firm;
import static entrepot.market.Prices.view;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Change;
import entrepot.commit.Committed;
import entrepot.commit.Fact;
import entrepot.commit.GroupCommitter;
import entrepot.commit.Part;
import entrepot.commit.Refusal;
import entrepot.commit.StateTable;
import entrepot.commit.StateWriter;
import entrepot.node.TestDatabase;
import entrepot.register.RegisterJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A quote's life on a real database, where the version is the only judge of who came first.
@Tag("integration")
class QuoteStorageTest {

    private StateTable<QuoteState> quotes;
    private GroupCommitter committer;

    @BeforeEach
    void start() {
        var database = TestDatabase.fresh();
        quotes = new StateTable<>("market.quote", QuoteState.class, JdbcClient.create(database));
        committer = new GroupCommitter(database, () -> TEN, new RegisterJournal(), List.of(new StateWriter()), 64);
    }

    @AfterEach
    void stop() {
        committer.close();
    }

    @Test
    void readsBackWhatWasFirm() {
        var firm = firm();
        submit(quotes.first(firm.id().value(), firm.name(), "treasury", firm))
                .join()
                .orThrow();
        var read = quotes.get(firm.id().value());
        assertThat(read.body()).isEqualTo(firm);
        assertThat(read.state()).isEqualTo("FIRM");
    }

    @Test
    void acceptsOnceAmongMany() {
        var firm = firm();
        submit(quotes.first(firm.id().value(), firm.name(), "treasury", firm))
                .join()
                .orThrow();
        var read = quotes.get(firm.id().value());
        var answers = new ArrayList<CompletableFuture<Committed>>();
        for (int i = 0; i < 40; i++) {
            var by = "treasury-" + i;
            var command = new QuoteLife.Command(by, TEN.plusSeconds(1), LIMITS);
            var accepted = ((Acceptance.Accepted) QuoteLife.accept(read.body(), command, view("80.40"))).quote();
            answers.add(submit(quotes.next(read, accepted.name(), by, accepted)));
        }
        var outcomes = answers.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes).filteredOn(Committed.Done.class::isInstance).hasSize(1);
        assertThat(outcomes.getLast())
                .isInstanceOfSatisfying(
                        Committed.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.STALE_VERSION));
        assertThat(quotes.history(firm.id().value())).hasSize(2);
        assertThat(quotes.get(firm.id().value()).body()).isInstanceOf(QuoteState.AcceptedQuote.class);
    }

    private CompletableFuture<Committed> submit(Part part) {
        return committer.submit(Change.of(new Fact("quote", "quo_1", "tester", Map.of()), part));
    }
}
