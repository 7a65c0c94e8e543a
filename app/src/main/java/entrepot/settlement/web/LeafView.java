package entrepot.settlement.web;

import entrepot.commit.Hash;
import entrepot.register.Leaf;
import entrepot.register.Register;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A leaf of the register. Whoever has the text can compute its hash.
///
/// @param text canonical JSON of the fact
/// @param hash SHA-256 of a zero byte and the text, hex
record LeafView(long index, Instant at, String kind, String hash, String text) {

    record Leaves(String subject, List<LeafView> leaves) {}

    /// @param index leaves so far
    /// @param link  hex of the last link, which binds them all
    record HeadView(long index, String link) {
        static HeadView of(Register.Head head) {
            return new HeadView(head.index(), head.link());
        }
    }

    /// @param head   present when intact
    /// @param broken index of the first leaf that does not fit, where one does not
    record Verification(boolean intact, Optional<HeadView> head, Optional<Long> broken, Optional<String> why) {
        static Verification of(Register.Verdict verdict) {
            return switch (verdict) {
                case Register.Verdict.Intact(Register.Head head) ->
                    new Verification(true, Optional.of(HeadView.of(head)), Optional.empty(), Optional.empty());
                case Register.Verdict.Broken(long index, String why) ->
                    new Verification(false, Optional.empty(), Optional.of(index), Optional.of(why));
            };
        }
    }

    static Leaves of(String subject, List<Leaf> leaves) {
        return new Leaves(subject, leaves.stream().map(LeafView::of).toList());
    }

    static LeafView of(Leaf leaf) {
        return new LeafView(leaf.index(), leaf.at(), leaf.kind(), Hash.hex(leaf.hash()), leaf.text());
    }
}
