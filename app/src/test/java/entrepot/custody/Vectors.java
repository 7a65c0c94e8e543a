package entrepot.custody;

import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.math.BigInteger;
import java.time.Instant;

/// One transfer and one cancel, as ethers 6 encodes and signs them with the key of 32 times 0x46.
final class Vectors {

    static final ChainId CHAIN = ChainId.parse("eip155:31337");
    static final Asset.Token USDT = new Asset.Token(CHAIN, "erc20", "0x" + "a1".repeat(20), "USDT", 6);
    static final AccountId CLIENT = new AccountId(CHAIN, "0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F");
    static final AccountId SUPPLIER = new AccountId(CHAIN, "0x" + "b2".repeat(20));
    static final PaymentRef PAYMENT = new PaymentRef("pay_1");
    static final NonceReserved NONCE = new NonceReserved(PAYMENT, CLIENT, 300);
    static final Transfer TRANSFER = new Transfer(SUPPLIER, Amount.parse("72000.00", USDT));
    static final Mandate MANDATE = new Mandate(PAYMENT, TRANSFER, Instant.parse("2026-03-03T00:00:00Z"));
    static final GasOffer GAS = gas(1, 30, 65_000);

    static final String UNSIGNED = "0x02f871827a6982012c843b9aca008506fc23ac0082fde894"
            + "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a180b844a9059cbb"
            + "000000000000000000000000b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2"
            + "00000000000000000000000000000000000000000000000000000010c388d000c0";
    static final String RAW = "0x02f8b4827a6982012c843b9aca008506fc23ac0082fde894"
            + "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a180b844a9059cbb"
            + "000000000000000000000000b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2"
            + "00000000000000000000000000000000000000000000000000000010c388d000c001"
            + "a0ac154a898d4aa53713539078bb448c7507108a5a750e50d2b52f8a3e6c2a4c6a"
            + "a05b7b7ce0147f7a9bad288e98ee550435b885d5935e74354331d894640dd2628d";
    static final String HASH = "0xf3360f589126afb4000353a2001bd74f57447f01e9fc30630124f9ba32e039b8";
    static final String CANCEL =
            "0x02ec827a6982012c8477359400850df847580082520894" + "9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f8080c0";
    static final SigningAnswer.Signed SIGNED = new SigningAnswer.Signed(RAW, HASH);

    private Vectors() {}

    static GasOffer gas(long tipGwei, long capGwei, long gasLimit) {
        var gwei = BigInteger.TEN.pow(9);
        return new GasOffer(
                gwei.multiply(BigInteger.valueOf(tipGwei)), gwei.multiply(BigInteger.valueOf(capGwei)), gasLimit);
    }

    static SigningRequest request() {
        return SigningRequest.payment(NONCE, TRANSFER, GAS, new Mandate.Signed(MANDATE.text(), "c2ln"));
    }
}
