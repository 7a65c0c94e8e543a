package entrepot.commit;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.node.TestDatabase;
import entrepot.register.Register;
import entrepot.register.RegisterJournal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a constraint of the database refuses is refused alone, however many were in its group.
@Tag("integration")
class ConstraintTest {

    /// A part that the database accepts or not.
    record Grain(int number) implements Part {
        @Override
        public String kind() {
            return "grain";
        }

        boolean isBad() {
            return number % 100 == 77;
        }
    }

    private static final class Mill implements PartWriter<Grain> {
        private int groups;

        @Override
        public Class<Grain> type() {
            return Grain.class;
        }

        @Override
        public void write(Connection connection, List<Placed<Grain>> parts) throws SQLException {
            groups++;
            if (parts.stream().noneMatch(placed -> placed.part().isBad())) return;
            try (var statement = connection.createStatement()) {
                statement.execute("do $$ begin raise check_violation; end $$");
            }
        }
    }

    @Test
    void refusesOnlyWhatBreaksIt() {
        var database = TestDatabase.fresh();
        var mill = new Mill();
        var answers = new ArrayList<CompletableFuture<Committed>>();
        try (var committer =
                new GroupCommitter(database, InstantSource.system(), new RegisterJournal(), List.of(mill), 512)) {
            for (int i = 0; i < 400; i++)
                answers.add(committer.submit(Change.of(new Fact("test", "mill", "tester", Map.of()), new Grain(i))));
            var outcomes = answers.stream().map(CompletableFuture::join).toList();
            for (int i = 0; i < outcomes.size(); i++)
                if (new Grain(i).isBad())
                    assertThat(outcomes.get(i))
                            .isInstanceOfSatisfying(
                                    Committed.Refused.class,
                                    refused ->
                                            assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.CONSTRAINT));
                else assertThat(outcomes.get(i)).isInstanceOf(Committed.Done.class);
        }
        assertThat(mill.groups).as("groups written").isLessThan(200);
        var register = new Register(JdbcClient.create(database));
        assertThat(register.head().index()).isEqualTo(396);
        assertThat(register.verify()).isInstanceOf(Register.Verdict.Intact.class);
    }
}
