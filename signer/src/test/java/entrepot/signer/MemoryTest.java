package entrepot.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.signer.Answer.Refused;
import entrepot.signer.Answer.Signed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void placesFile() {
        file = folder.resolve("memory");
    }

    @Test
    void remembersAcrossRestart() throws IOException {
        var first = sign(payment(1));
        assertThat(first).isInstanceOf(Signed.class);
        assertThat(sign(payment(1))).isEqualTo(first);
        assertThat(Files.size(file)).isEqualTo(Memory.RECORD_BYTES);
        assertThat(code(sign(Order.of(o -> {
                    o.payment = "pay_2";
                    o.nonce = 1;
                }))))
                .isEqualTo("NONCE_OF_OTHER_PAYMENT");
        assertThat(code(sign(Order.of(o -> o.nonce = 6)))).isEqualTo("PAYMENT_HAS_OTHER_NONCE");
        assertThat(Files.size(file)).isEqualTo(Memory.RECORD_BYTES);
    }

    @Test
    void keepsDayLimitAcrossRestart() throws IOException {
        sign(Order.of(o -> o.units = 100_000_000));
        assertThat(code(sign(Order.of(o -> {
                    o.payment = "pay_2";
                    o.nonce = 6;
                    o.units = 50_000_001;
                }))))
                .isEqualTo("DAY_LIMIT_EXCEEDED");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 700, 1023})
    void dropsTornTail(int kept) throws IOException {
        sign(payment(1));
        var answered = Files.readAllBytes(file);
        sign(payment(2));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), Memory.RECORD_BYTES + kept));
        assertThat(sign(payment(1))).isInstanceOf(Signed.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(answered);
        assertThat(sign(payment(2))).isInstanceOf(Signed.class);
        assertThat(Files.size(file)).isEqualTo(2L * Memory.RECORD_BYTES);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 63, 64, 65, 300, 900, 1022, 1023, 1024, 1100, 2047, 2048, 3071})
    void stopsAtEveryBitFlip(int at) throws IOException {
        for (int i = 1; i <= 3; i++) sign(payment(i));
        var bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> sign(payment(4)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("record " + at / Memory.RECORD_BYTES);
    }

    @Test
    void stopsAtMissingMiddle() throws IOException {
        for (int i = 1; i <= 3; i++) sign(payment(i));
        var bytes = Files.readAllBytes(file);
        System.arraycopy(bytes, 2048, bytes, 1024, 1024);
        Files.write(file, Arrays.copyOf(bytes, 2048));
        assertThatThrownBy(() -> sign(payment(4))).isInstanceOf(CannotStart.class);
    }

    @Test
    void letsOneSignerIn() throws IOException {
        try (var held = Memory.open(file)) {
            assertThat(held.recollection().size()).isZero();
            assertThatThrownBy(() -> Memory.open(file))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void signsOnceForOneNonce() throws Exception {
        try (var signer = signer();
                var threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 20; round++) {
                var answers = race(signer, threads, round);
                assertThat(answers.stream().filter(Signed.class::isInstance)).hasSize(1);
                assertThat(answers.stream().filter(Refused.class::isInstance)).hasSize(7);
            }
        }
    }

    private static List<Answer> race(Signer signer, ExecutorService threads, int round) throws Exception {
        var barrier = new CyclicBarrier(8);
        var futures = new ArrayList<Future<Answer>>();
        IntStream.range(0, 8)
                .mapToObj(i -> Order.of(o -> {
                    o.payment = "pay_" + round + "x" + i;
                    o.nonce = 100L + round;
                    o.units = 1;
                }))
                .forEach(order -> futures.add(threads.submit(() -> {
                    barrier.await();
                    return signer.sign(order.request());
                })));
        var answers = new ArrayList<Answer>();
        for (var future : futures) answers.add(future.get());
        return answers;
    }

    @Test
    void refusesOtherShapes() throws IOException {
        try (var signer = signer()) {
            var good = new Order().text();
            assertThat(signer.answer("{")).contains("MALFORMED_REQUEST");
            assertThat(signer.answer("[]")).contains("MALFORMED_REQUEST");
            assertThat(signer.answer("{\"ask\":\"dance\"}")).contains("MALFORMED_REQUEST");
            assertThat(signer.answer(good + good)).contains("MALFORMED_REQUEST");
            assertThat(signer.answer(good.replace("pay_1", "pay 1"))).contains("MALFORMED_REQUEST");
            assertThat(signer.answer(good.replace("\"ask\"", "\"x\":1,\"ask\"")))
                    .contains("MALFORMED_REQUEST");
            var twice = good.replace("\"ask\"", "\"ask\":\"sign\",\"ask\"");
            assertThat(signer.answer(twice)).contains("MALFORMED_REQUEST");
            assertThat(signer.answer(good)).contains("\"answer\":\"signed\"");
            assertThat(signer.answer("{\"ask\":\"state\"}")).contains("\"remembered\":1");
        }
    }

    private static Order payment(int number) {
        return Order.of(o -> {
            o.payment = "pay_" + number;
            o.nonce = number;
            o.units = 1;
        });
    }

    /// A signer that starts, answers and ends.
    private Answer sign(Order order) throws IOException {
        try (var signer = signer()) {
            return signer.sign(order.request());
        }
    }

    private Signer signer() throws IOException {
        return new Signer(List.of(Order.CLIENT), Order.policy(), Memory.open(file), InstantSource.fixed(Order.NOW));
    }

    private static String code(Answer answer) {
        return ((Refused) answer).code().name();
    }
}
