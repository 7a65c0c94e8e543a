package entrepot.supervision.web;

import entrepot.supervision.Found;
import entrepot.supervision.Instruction;
import entrepot.supervision.Scope;
import entrepot.supervision.Supervisor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An instruction as supervisors see it.
///
/// @param of            what its scope names; left out for the platform
/// @param registerIndex place in the register from which on it stops; left out until it is read again
/// @param found         what its scope covers now; left out where that is not looked for
record InstructionView(
        String id,
        Instruction.Kind kind,
        Scope.Kind scope,
        Optional<String> of,
        String basis,
        String reference,
        boolean drill,
        Instant expires,
        Instruction.State state,
        Optional<Instant> since,
        Optional<Long> registerIndex,
        QuorumView quorum,
        List<SaidBy> agreed,
        List<SaidBy> lifting,
        Optional<AppliedView> applied,
        Optional<List<FoundView>> found,
        List<MarkView> timeline) {

    /// How many people must agree, of how many authorities.
    record QuorumView(int people, int authorities) {}

    /// Who agreed.
    record SaidBy(String user, String authority) {
        static SaidBy of(Supervisor who) {
            return new SaidBy(who.id(), who.authority());
        }
    }

    /// The platform's acknowledgement.
    record AppliedView(Instant at, int count, List<FoundView> found) {
        static AppliedView of(Instruction.Applied applied) {
            return new AppliedView(
                    applied.at(),
                    applied.count(),
                    applied.found().stream().map(FoundView::of).toList());
        }
    }

    /// @param bytes whether bytes that pay are on the chain, or may be
    record FoundView(String id, Optional<String> registerNo, String state, Found.Out bytes) {
        static FoundView of(Found found) {
            return new FoundView(
                    found.id(),
                    Optional.of(found.registerNo()).filter(number -> !number.isEmpty()),
                    found.state(),
                    found.out());
        }
    }

    /// Something that happened to it.
    record MarkView(Instruction.State state, Instant at, String by, String note) {}

    static InstructionView of(Instruction instruction, Optional<Long> index, Optional<List<Found>> found) {
        var order = instruction.order();
        return new InstructionView(
                instruction.id().toString(),
                order.kind(),
                order.scope().kind(),
                Optional.of(order.scope().words()).filter(words -> !words.isEmpty()),
                order.basis().text(),
                order.basis().reference(),
                order.isDrill(),
                order.expires(),
                instruction.state(),
                instruction.since(),
                index,
                new QuorumView(
                        instruction.quorum().people(), instruction.quorum().authorities()),
                instruction.agreed().stream().map(SaidBy::of).toList(),
                instruction.lifting().stream().map(SaidBy::of).toList(),
                instruction.applied().map(AppliedView::of),
                found.map(all -> all.stream().map(FoundView::of).toList()),
                instruction.marks().stream()
                        .map(m -> new MarkView(m.state(), m.at(), m.by(), m.note()))
                        .toList());
    }
}
