package entrepot.party;

import entrepot.party.Admission.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The parties of the reference trade, all fictional; the prefix 9845 is assigned to nobody.
public final class Parties {

    private Parties() {}

    /// Nordfeld Agro JSC: the importer.
    public static Party importer() {
        var file = home(1, "9845000000NORDFELD80", "Nordfeld Agro JSC", Party.Kind.TRADER, "7 Granary Quay");
        return file.with(Party.State.ACTIVE, List.of(admission("XA-P-000031", Permission.TRADE)));
    }

    /// Harbour Agri-Parts (HK) Ltd: the seller, contracting and invoicing party.
    public static Party seller() {
        return abroad(
                2, "9845000HARBOURAGRI79", "Harbour Agri-Parts (HK) Ltd", Party.Kind.COUNTERPARTY, "88 Lockhart Road");
    }

    /// HK provider X: the licensed platform that serves the seller.
    public static Party sellersProvider() {
        return abroad(3, "9845000000HKVASPX182", "HK provider X", Party.Kind.PROVIDER, "1 Harbour View");
    }

    /// Entrepot Operator JSC: the authorised operator.
    public static Party operator() {
        var file = home(4, "98450000ENTREPOTOP76", "Entrepot Operator JSC", Party.Kind.OPERATOR, "2 Customs House");
        var licence = admission("XA-O-000001", Permission.EXCHANGE, Permission.CUSTODY, Permission.SETTLE);
        return file.with(Party.State.ACTIVE, List.of(licence));
    }

    /// Bank Arven JSC: currency control and client money.
    public static Party bank() {
        return home(5, "98450000BANKARVEN087", "Bank Arven JSC", Party.Kind.BANK, "1 Exchange Square");
    }

    private static Admission admission(String number, Permission... permissions) {
        return new Admission(
                "XA-ELR", number, LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31), List.of(permissions));
    }

    private static Party home(int number, String lei, String name, Party.Kind kind, String street) {
        return new Party(
                id(number),
                1,
                Party.State.ACTIVE,
                new Lei(lei),
                name,
                new Country("XA"),
                kind,
                Party.Ownership.STATE,
                List.of(street, "Norrhavn"),
                List.of(new Owner.Person("Treasury of Arvenia", new Country("XA"), 10_000)),
                List.of());
    }

    private static Party abroad(int number, String lei, String name, Party.Kind kind, String street) {
        return new Party(
                id(number),
                1,
                Party.State.ACTIVE,
                new Lei(lei),
                name,
                new Country("HK"),
                kind,
                Party.Ownership.FOREIGN,
                List.of(street, "Hong Kong"),
                List.of(new Owner.Person("Wing Kee Lau", new Country("HK"), 10_000)),
                List.of());
    }

    private static Party.Id id(int number) {
        return new Party.Id(new UUID(0x7000L, 0x8000000000000000L | number));
    }
}
