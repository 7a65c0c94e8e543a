package entrepot.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.TransactionEncoder;

class EnvelopeTest {

    private static final String FIELDS = "8207e4" + "80" + "01" + "02" + "825208" + "94" + "11".repeat(20) + "8080";

    @Test
    void readsEveryField() {
        var envelope = Envelope.decode(
                TransactionEncoder.encode(Order.of(o -> o.nonce = 300).transaction()));
        assertThat(envelope.chain()).isEqualTo(31337);
        assertThat(envelope.nonce()).isEqualTo(300);
        assertThat(envelope.tip()).isEqualTo(10);
        assertThat(envelope.feeCap()).isEqualTo(100);
        assertThat(envelope.gasLimit()).isEqualTo(60_000);
        assertThat(envelope.to()).isEqualTo(Order.USDT);
        assertThat(envelope.value()).isZero();
        assertThat(envelope.feeMax()).isEqualTo(6_000_000);
        assertThat(TokenTransfer.decode(envelope.data()))
                .isEqualTo(new TokenTransfer(Order.SUPPLIER, BigInteger.valueOf(72_000_000)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 255, 256, 65_536, Long.MAX_VALUE})
    void signsAsOtherEncodersDo(long nonce) {
        var transaction = Order.of(o -> o.nonce = nonce).transaction();
        var envelope = Envelope.decode(TransactionEncoder.encode(transaction));
        var theirs = TransactionEncoder.signMessage(transaction, Credentials.create(ECKeyPair.create(Order.SECRET)));
        assertThat(Order.CLIENT.sign(envelope).raw()).isEqualTo(Text.hex(theirs));
        assertThat(Order.CLIENT.sign(envelope)).isEqualTo(Order.CLIENT.sign(envelope));
    }

    /// Encoded and signed by ethers 6 with the same key.
    @Test
    void signsAsEthersDoes() {
        var fields = "827a6982012c843b9aca008506fc23ac0082fde894a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a180b844a9059cbb"
                + "000000000000000000000000b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2"
                + "00000000000000000000000000000000000000000000000000000010c388d000c0";
        var signature = "01a0ac154a898d4aa53713539078bb448c7507108a5a750e50d2b52f8a3e6c2a4c6a"
                + "a05b7b7ce0147f7a9bad288e98ee550435b885d5935e74354331d894640dd2628d";
        var signed = Order.CLIENT.sign(Envelope.decode(Text.hex("0x02f871" + fields)));
        assertThat(signed.raw()).isEqualTo("0x02f8b4" + fields + signature);
        assertThat(signed.hash()).isEqualTo("0xf3360f589126afb4000353a2001bd74f57447f01e9fc30630124f9ba32e039b8");
    }

    @Test
    void readsShortestSpelling() {
        assertThat(Envelope.decode(list(FIELDS + "c0")).to()).isEqualTo("0x" + "11".repeat(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // no access list
                "c0c0", // a field too many
                "80", // access list is a string
                "c1", // list longer than the bytes
                "c000"
            })
    void rejectsOtherShapes(String tail) {
        assertThatThrownBy(() -> Envelope.decode(list(FIELDS + tail))).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "830007e4", // number with a leading zero
                "8101", // single byte in two
                "b8020102", // long form of a short string
                "b9003801", // length with a leading zero
                "a1010000000000000000000000000000000000000000000000000000000000000000", // 257 bits
                "8901000000000000000000", // chain id over 63 bits
                "bb7fffffff", // length beyond the bytes
                "bf7fffffffffffffff",
                "c0"
            })
    void rejectsOtherSpellings(String chain) {
        var envelope = list(chain + FIELDS.substring(6) + "c0");
        assertThatThrownBy(() -> Envelope.decode(envelope)).isInstanceOf(Malformed.class);
    }

    @Test
    void rejectsEveryTruncation() {
        var whole = TransactionEncoder.encode(new Order().transaction());
        for (int size = 0; size < whole.length; size++) {
            var part = Arrays.copyOf(whole, size);
            assertThatThrownBy(() -> Envelope.decode(part)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void rejectsTrailingBytesAndOtherTypes() {
        var whole = TransactionEncoder.encode(new Order().transaction());
        assertThatThrownBy(() -> Envelope.decode(Rlp.join(whole, new byte[1]))).isInstanceOf(Malformed.class);
        whole[0] = 1;
        assertThatThrownBy(() -> Envelope.decode(whole)).isInstanceOf(Malformed.class);
    }

    private static byte[] list(String content) {
        return Rlp.join(new byte[] {2}, Rlp.encodeList(Text.hex("0x" + content)));
    }
}
