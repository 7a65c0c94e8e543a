package entrepot.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.money.AccountId;
import entrepot.party.Country;
import entrepot.party.Lei;
import entrepot.supervision.FreezeMarked.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// An instruction can only stop: whatever is in force, one more never lets anything go, and lifting it
/// leaves what the others stop.
class InForcePropertyTest {

    private static final List<Scope> SCOPES = List.of(
            new Scope.Platform(),
            new Scope.OnePayment("pay_" + "1".repeat(26)),
            new Scope.Participant(new Lei("9845000000NORDFELD80")),
            new Scope.Wallet(AccountId.parse("eip155:1:0x" + "e1".repeat(20))),
            new Scope.OneAsset("eip155:1/erc20:0x" + "d1".repeat(20)),
            new Scope.Corridor(Country.parse("XA"), Country.parse("HK")));

    @Provide
    Arbitrary<Scope> scopes() {
        return Arbitraries.of(SCOPES);
    }

    @Provide
    Arbitrary<Touched> touched() {
        var known = Arbitraries.of(SCOPES).set().ofMaxSize(4);
        return known.flatMap(set -> Arbitraries.of(true, false).map(is -> new Touched(set, is)));
    }

    private static InForce of(List<Scope> scopes) {
        var all = InForce.NOTHING;
        for (int i = 0; i < scopes.size(); i++) all = all.after(mark("ins_" + i, Effect.FREEZE, scopes.get(i)));
        return all;
    }

    private static FreezeMarked mark(String id, Effect effect, Scope scope) {
        return new FreezeMarked(id, effect, scope, false);
    }

    @Property
    void stopsMoreAndNeverLess(
            @ForAll("touched") Touched touched, @ForAll("many") List<Scope> before, @ForAll("scopes") Scope one) {
        var more = new ArrayList<>(before);
        more.add(one);
        if (of(before).over(touched).isPresent())
            assertThat(of(more).over(touched)).isPresent();
    }

    @Property
    void liftsOnlyItself(
            @ForAll("touched") Touched touched, @ForAll("many") List<Scope> others, @ForAll("scopes") Scope one) {
        var standing = of(others);
        var lifted = standing.after(mark("ins_x", Effect.FREEZE, one)).after(mark("ins_x", Effect.RELEASE, one));
        assertThat(lifted).isEqualTo(standing);
        assertThat(lifted.over(touched)).isEqualTo(standing.over(touched));
    }

    @Property
    void takesBackWhatWasOnlyTried(@ForAll("many") List<Scope> others, @ForAll("scopes") Scope one) {
        var standing = of(others);
        var tried = mark("ins_x", Effect.FREEZE, one);
        assertThat(standing.after(tried).before(tried)).isEqualTo(standing);
        var lifting = mark("ins_x", Effect.RELEASE, one);
        var inForce = standing.after(tried);
        assertThat(inForce.after(lifting).before(lifting)).isEqualTo(inForce);
    }

    @Property
    void stopsEverythingByThePlatform(@ForAll("touched") Touched touched) {
        assertThat(of(List.of(new Scope.Platform())).over(touched)).isPresent();
    }

    @Property
    void stopsTheUnknownWithAnyCorridor(@ForAll("touched") Touched touched) {
        var other = new Scope.Corridor(Country.parse("AE"), Country.parse("BR"));
        assertThat(of(List.of(other)).over(touched).isPresent()).isEqualTo(!touched.isCorridorKnown());
    }

    @Property
    void knowsACorridorByBothEnds(@ForAll("touched") Touched touched) {
        var there = Touched.of(touched.scopes(), List.of(Country.parse("XA"), Country.parse("AE")));
        var back = new Scope.Corridor(Country.parse("AE"), Country.parse("XA"));
        assertThat(of(List.of(back)).over(there)).isPresent();
        assertThat(there.scopes()).containsAll(Set.of(new Scope.Platform(), back));
    }

    @Provide
    Arbitrary<List<Scope>> many() {
        return Arbitraries.of(SCOPES).list().ofMaxSize(4);
    }
}
