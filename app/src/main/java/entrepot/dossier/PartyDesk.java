package entrepot.dossier;

import entrepot.access.Actor;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.dossier.Answer.Why;
import entrepot.party.Admission;
import entrepot.party.Country;
import entrepot.party.Lei;
import entrepot.party.Owner;
import entrepot.party.Party;
import entrepot.party.Party.Command;
import entrepot.party.Party.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Enters parties and carries them through the programme. Four eyes work as a chain: each step is
/// made by another person than the step before, so every version was looked at by a second one.
public final class PartyDesk {

    private final Dossiers dossiers;
    private final DossierTerms terms;
    private final People people;
    private final Ids ids;

    public PartyDesk(Dossiers dossiers, DossierTerms terms, People people, Ids ids) {
        this.dossiers = dossiers;
        this.terms = terms;
        this.people = people;
        this.ids = ids;
    }

    /// A company as its papers say; units and limits as in [Party].
    public record Paper(
            Lei lei,
            String name,
            Country residence,
            Party.Kind kind,
            Party.Ownership ownership,
            List<String> address,
            List<Owner> owners) {
        /// Refuses what no file of a party may hold.
        public Paper {
            var _ = new Party(
                    new Party.Id(new UUID(0, 0)),
                    1,
                    State.ADMITTED,
                    lei,
                    name,
                    residence,
                    kind,
                    ownership,
                    address,
                    owners,
                    List.of());
            address = List.copyOf(address);
            owners = List.copyOf(owners);
        }
    }

    public Answer<Party> enter(Paper paper, Actor by) {
        if (dossiers.party(paper.lei()).isPresent())
            return Answer.declined(Why.EXISTS, "ALREADY_ENTERED", paper.lei() + " is on file");
        var party = new Party(
                new Party.Id(ids.next()),
                1,
                State.ADMITTED,
                paper.lei(),
                paper.name(),
                paper.residence(),
                paper.kind(),
                paper.ownership(),
                paper.address(),
                paper.owners(),
                List.of());
        return done("party.entered", party, by);
    }

    public Answer<Party> admit(Lei lei, Admission admission, Actor by, Instant now) {
        return moved("party.admitted", lei, (maker, me) -> new Command.Admit(admission, maker, me), by, now);
    }

    public Answer<Party> activate(Lei lei, Actor by, Instant now) {
        return moved("party.activated", lei, Command.Activate::new, by, now);
    }

    public Answer<Party> resume(Lei lei, Actor by, Instant now) {
        return moved("party.resumed", lei, Command.Resume::new, by, now);
    }

    public Answer<Party> suspend(Lei lei, String reason, Actor by, Instant now) {
        return moved("party.suspended", lei, (maker, me) -> new Command.Suspend(reason, maker, me), by, now);
    }

    /// A command, once its two people are known.
    private interface Step {
        Command by(String maker, String checker);
    }

    private Answer<Party> moved(String kind, Lei lei, Step step, Actor by, Instant now) {
        var read = dossiers.party(lei);
        if (read.isEmpty()) return Answer.unknown(lei.toString());
        var maker = dossiers.lastActor(read.get());
        var refused = people.<Party>refuse(maker, by);
        if (refused.isPresent()) return refused.get();
        return switch (read.get().on(step.by(maker, by.id()), terms.limits(now).day(now))) {
            case Party.Outcome.Rejected(var code, var detail) -> Answer.declined(why(code), code.name(), detail);
            case Party.Outcome.Accepted(var next) -> done(kind, next, by);
        };
    }

    private Answer<Party> done(String kind, Party next, Actor by) {
        var details = Map.<String, Object>of(
                "lei", next.lei().toString(), "state", next.state().name(), "version", next.version());
        var fact = new Fact(kind, next.id().toString(), by.id(), details);
        return Answer.done(Change.of(fact, dossiers.part(next, by.id())), next, List.of());
    }

    private static Why why(Party.Code code) {
        return switch (code) {
            case MAKER_IS_CHECKER -> Why.SAME_PERSON;
            case ALREADY_EXITED, WRONG_STATE -> Why.WRONG_STATE;
            case NOT_ADMITTED, OBLIGATIONS_OPEN -> Why.REFUSED;
        };
    }
}
