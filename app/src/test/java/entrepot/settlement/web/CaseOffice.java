package entrepot.settlement.web;

import entrepot.party.Parties;
import entrepot.screening.ListEntry;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.Lists;
import entrepot.screening.cases.Hits;
import entrepot.trade.Dossiers;
import java.util.List;

/// A counter with a sanctions list, and the compliance that looks at what it raises.
final class CaseOffice {

    static final String SELLER = "lei:" + Parties.seller().lei();
    static final String ALIAS = "Zorblax Holding";

    final Lists lists = new Lists();
    final Counter counter = Counter.over(lists);

    /// An office of one's own: what others leave open is not found here.
    static CaseOffice open() {
        return new CaseOffice();
    }

    /// A list that names nobody of the reference import.
    void listNobody() {
        lists.activate(Hits.edition(Dossiers.ADVANCE_TIME, Hits.entry("QE.900")));
    }

    /// A list that names nobody of the reference import, and one more of those.
    void listOther(String entry) {
        lists.activate(Hits.edition(Dossiers.ADVANCE_TIME, Hits.entry("QE.900"), Hits.entry(entry)));
    }

    /// The seller's very name, under a number of its own.
    void listSeller(String entry, String... aliases) {
        var listed = Hits.listed(entry, Parties.seller().name(), List.of(), aliases);
        lists.activate(Hits.edition(Dossiers.ADVANCE_TIME, listed));
    }

    /// The address that is to be paid.
    void listPayee(String entry) {
        var wallet = Identifier.wallet("USDT", Dossiers.PAYEE.address());
        ListEntry listed = Hits.listed(entry, "Somebody Else Ltd", List.of(wallet));
        lists.activate(Hits.edition(Dossiers.ADVANCE_TIME, listed));
    }

    /// The reference payment, ordered; answers its id.
    String order() {
        counter.clear();
        var ordered = counter.post("maker", "/payments", Counter.order("72000"));
        if (ordered.status() != 201)
            throw new IllegalStateException(ordered.body().toString());
        return ordered.text("/id");
    }

    /// The open case on a subject, as the queue shows it.
    String caseOn(String subject) {
        var queue = counter.get("compliance", "/screening/cases?subject=" + subject);
        for (var line : queue.body().at("/items")) {
            var state = line.at("/state").asString();
            if (state.equals("OPEN") || state.equals("L1") || state.equals("L2"))
                return line.at("/id").asString();
        }
        throw new IllegalStateException("no open case on " + subject + ": " + queue.body());
    }

    Counter.Answer file(String id) {
        return counter.get("auditor", "/screening/cases/" + id);
    }

    Counter.Answer step(String seat, String id, String step, String body) {
        return counter.post(seat, "/screening/cases/" + id + "/" + step, body);
    }

    /// `"alerts":[{"id":"alr_…"}]` of the first alert.
    String alerts(String id) {
        return "\"alerts\":[{\"id\":\"" + file(id).text("/file/alerts/0/id") + "\"}]";
    }

    /// Brings a case to a decision of two officers.
    Counter.Answer decide(String id, String verdict) {
        step("compliance", id, "assignment", "{}");
        step("compliance", id, "escalation", "{\"reason\":\"the name is the same\"}");
        step("compliance", id, "assignment", "{}");
        propose("compliance", id, verdict);
        return step("second-officer", id, "approval", "{" + alerts(id) + "}");
    }

    Counter.Answer propose(String seat, String id, String verdict) {
        var why = "\"reason\":\"register extract of the seat\",\"days\":90";
        return step(seat, id, "proposal", "{" + alerts(id) + ",\"verdict\":\"" + verdict + "\"," + why + "}");
    }
}
