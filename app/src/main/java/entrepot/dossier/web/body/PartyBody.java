package entrepot.dossier.web.body;

import entrepot.dossier.PartyDesk;
import entrepot.dossier.PayeeDesk;
import entrepot.http.Body;
import entrepot.http.Body.Field;
import entrepot.party.Admission;
import entrepot.party.Lei;
import entrepot.party.Owner;
import entrepot.party.Party;
import entrepot.trade.PayeeAddress.Custody;
import entrepot.trade.PayeeAddress.Proof;
import java.util.List;

/// Parties, admissions and their addresses to be paid at, as they are sent.
public final class PartyBody {

    private static final int BPS_MAX = 10_000;
    private static final int ACCOUNT_MAX = 200;
    private static final int PROOFS_MAX = 10;

    private PartyBody() {}

    public static PartyDesk.Paper paper(Body body) {
        var lei = body.parsed("/lei", Lei::parse);
        var name = Words.text(body, "/name");
        var residence = Words.country(body, "/residence");
        var kind = body.choice("/kind", Party.Kind.class);
        var ownership = body.choice("/ownership", Party.Ownership.class);
        var address = Words.text(body, "/address");
        var owners = Words.some(body, "/owners", PartyBody::owner);
        return body.done(() -> new PartyDesk.Paper(
                lei.get(),
                name.get(),
                residence.get(),
                kind.get(),
                ownership.get(),
                List.of(address.get()),
                owners.get()));
    }

    private static Field<Owner> owner(Body body) {
        var lei = body.optional("/lei", at -> body.parsed(at, Lei::parse));
        var name = Words.text(body, "/name");
        var country = Words.country(body, "/country");
        var share = body.whole("/share_bps", 1, BPS_MAX);
        var born = body.optional("/born", body::date);
        return body.build(() -> {
            int bps = Math.toIntExact(share.get());
            if (lei.get().isPresent() && born.get().isPresent())
                throw new IllegalArgumentException("a firm, which has an LEI, has no day of birth");
            return lei.get().isPresent()
                    ? new Owner.Entity(lei.get().get(), name.get(), country.get(), bps)
                    : new Owner.Person(name.get(), country.get(), bps, born.get());
        });
    }

    public static Admission admission(Body body) {
        var programme = Words.text(body, "/programme");
        var number = Words.text(body, "/number");
        var from = body.date("/from");
        var until = body.date("/until");
        var permissions = Words.some(body, "/permissions", p -> p.choice("/permission", Admission.Permission.class));
        return body.done(
                () -> new Admission(programme.get(), number.get(), from.get(), until.get(), permissions.get()));
    }

    public static String reason(Body body) {
        var reason = Words.text(body, "/reason");
        return body.done(reason::get);
    }

    public static PayeeDesk.Proposal proposal(Body body) {
        var holder = body.parsed("/holder", Lei::parse);
        var account = body.text("/account", ACCOUNT_MAX);
        var provider = body.optional("/provider", at -> body.parsed(at, Lei::parse));
        return body.done(() -> {
            Custody custody = provider.get().isPresent()
                    ? new Custody.AtProvider(provider.get().get())
                    : new Custody.SelfHosted();
            return new PayeeDesk.Proposal(holder.get(), account.get(), custody);
        });
    }

    public static List<PayeeDesk.Shown> proofs(Body body) {
        var proofs = body.list("/proofs", PROOFS_MAX, p -> {
            var kind = p.choice("/kind", Proof.Kind.class);
            var reference = Words.text(p, "/reference");
            return p.build(() -> new PayeeDesk.Shown(kind.get(), reference.get()));
        });
        return body.done(proofs::get);
    }
}
