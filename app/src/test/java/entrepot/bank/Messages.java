package entrepot.bank;

import entrepot.bank.CashEntry.Direction;
import entrepot.bank.CashEntry.TransactionId;
import entrepot.bank.ControlMessage.Evidence;
import entrepot.bank.ControlMessage.Operation;
import entrepot.bank.ControlMessage.RegisteredNumber;
import entrepot.bank.ControlMessage.TradeContract;
import entrepot.bank.ControlMessage.Trader;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The reference scenario's bank messages.
final class Messages {

    static final Asset.Fiat XTS = new Asset.Fiat("XTS", 2);
    static final Asset.Fiat USD = new Asset.Fiat("USD", 2);
    static final AssetCatalogue ASSETS = new AssetCatalogue(List.of(XTS, USD));
    static final Iso20022 ISO = new Iso20022(ASSETS);
    static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    static final LocalDate MARCH_3 = LocalDate.of(2026, 3, 3);
    static final String ARVEN = "98450000BANKARVEN087";
    static final BankAccount CLIENT_MONEY =
            new BankAccount("XA-CLIENT-1", "Entrepot Operator JSC", "98450000ENTREPOTOP76", ARVEN);
    static final BankAccount OWN = new BankAccount("XA-OWN-1", "Entrepot Operator JSC", "98450000ENTREPOTOP76", ARVEN);
    static final UUID INTENT = new UUID(0x0190_1234_5678_7001L, 0x8000_0000_0000_00ffL);
    static final Reference PAYMENT = Reference.of("pay", INTENT);
    static final Trader NORDFELD = new Trader("Nordfeld Agro JSC", "9845000000NORDFELD80", "XA");
    static final Trader HARBOUR = new Trader("Harbour Agri-Parts (HK) Ltd", "9845000HARBOURAGRI79", "HK");
    static final TradeContract CONTRACT = new TradeContract(
            "NF-2026/017",
            NORDFELD,
            HARBOUR,
            Amount.parse("240000.00", USD),
            LocalDate.of(2026, 2, 10),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2026, 4, 15));
    static final RegisteredNumber NUMBER = new RegisteredNumber("26020001/0042/0000/2/1", LocalDate.of(2026, 2, 13));
    static final Operation ADVANCE =
            new Operation(PAYMENT, MARCH_3, false, "11100", Amount.parse("72000.00", USD), LocalDate.of(2026, 6, 19));
    static final Evidence DECLARATION = new Evidence(
            "01_4", "10999010/180526/0001234", LocalDate.of(2026, 5, 18), Amount.parse("240000.00", USD), "HK");

    private Messages() {}

    static PaymentOrder release() {
        return new PaymentOrder(
                INTENT,
                PaymentOrder.Purpose.RELEASE_CLIENT_MONEY,
                xts("5803479.09"),
                CLIENT_MONEY,
                OWN,
                MARCH_3,
                PAYMENT,
                NOON);
    }

    static CashEntry credit(String transaction, String amount, String endToEnd) {
        return new CashEntry(
                new TransactionId(transaction),
                Direction.CREDIT,
                xts(amount),
                endToEnd,
                "",
                "Nordfeld Agro JSC",
                "XA-NORDFELD-1",
                new CashEntry.Names(NORDFELD.lei(), ARVEN),
                MARCH_3);
    }

    static CashReport.Notification notification(CashEntry... entries) {
        return new CashReport.Notification(new Reference("NTF-1"), NOON, CLIENT_MONEY.number(), List.of(entries));
    }

    static Amount xts(String text) {
        return Amount.parse(text, XTS);
    }
}
