package entrepot.screening.web;

import entrepot.access.UserId;
import entrepot.http.Body;
import entrepot.http.Body.Field;
import entrepot.screening.cases.Alert;
import entrepot.screening.cases.CaseCommand;
import entrepot.screening.cases.Officer;
import entrepot.screening.cases.ScreeningCase;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// What officers send.
final class CaseBody {

    private static final int WORDS_MAX = 1_000;
    private static final int NAME_MAX = 200;
    private static final int DAYS_MAX = 3_650;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private CaseBody() {}

    /// To whom a case is to be given, and why; to oneself when nobody is named.
    record Assignment(Optional<UserId> to, String reason) {}

    static Assignment assignment(Body body) {
        var to = body.optional("/to", at -> body.parsed(at, UserId::parse));
        var reason = body.optional("/reason", at -> body.text(at, WORDS_MAX));
        return body.done(() -> {
            if (to.get().isPresent() && reason.get().isEmpty())
                throw new IllegalArgumentException("whoever gives a case to another says why: reason");
            return new Assignment(to.get(), reason.get().orElse(""));
        });
    }

    /// A command that needs a reason only.
    static CaseCommand reasoned(Body body, Officer by, BiFunction<String, Officer, CaseCommand> command) {
        var reason = body.text("/reason", WORDS_MAX);
        return body.done(() -> command.apply(reason.get(), by));
    }

    static CaseCommand comment(Body body, Officer by) {
        var text = body.text("/text", WORDS_MAX);
        return body.done(() -> new CaseCommand.Comment(text.get(), by));
    }

    static CaseCommand document(Body body, Officer by) {
        var name = body.text("/name", NAME_MAX);
        var hash = body.parsed("/sha256", CaseBody::hash);
        return body.done(() -> new CaseCommand.Attach(name.get(), hash.get(), by));
    }

    static CaseCommand proposal(Body body, Officer by) {
        var alerts = alerts(body);
        var verdict = body.choice("/verdict", Alert.Verdict.class);
        var reason = body.text("/reason", WORDS_MAX);
        var days = body.optional("/days", at -> body.whole(at, 1, DAYS_MAX));
        return body.done(() -> new CaseCommand.Propose(
                alerts.get(),
                verdict.get(),
                reason.get(),
                Math.toIntExact(days.get().orElse(0L)),
                by));
    }

    static CaseCommand approval(Body body, Officer by) {
        var alerts = alerts(body);
        return body.done(() -> new CaseCommand.Approve(alerts.get(), by));
    }

    static CaseCommand objection(Body body, Officer by) {
        var alerts = alerts(body);
        var reason = body.text("/reason", WORDS_MAX);
        return body.done(() -> new CaseCommand.SendBack(alerts.get(), reason.get(), by));
    }

    private static Field<List<Alert.Id>> alerts(Body body) {
        return body.list("/alerts", ScreeningCase.ALERTS_MAX, item -> {
            var id = item.parsed("/id", Alert.Id::parse);
            return item.build(id::get);
        });
    }

    private static String hash(String text) {
        if (!SHA256.matcher(text).matches()) throw new IllegalArgumentException("64 hex digits in lower case");
        return text;
    }
}
