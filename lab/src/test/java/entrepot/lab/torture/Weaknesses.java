package entrepot.lab.torture;

import entrepot.bank.Bank;
import entrepot.bank.BankMessage;
import entrepot.bank.Iso20022;
import entrepot.bank.PaymentOrder;
import entrepot.chain.ChainNode;
import entrepot.chain.FinalityPolicy;
import entrepot.commit.Change;
import entrepot.commit.Part;
import entrepot.custody.CustodyParts.SignedStored;
import entrepot.ledger.Posting;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.SignedRawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.crypto.transaction.type.Transaction1559;

/// Bugs that payment systems really had, put in on purpose.
final class Weaknesses {

    private Weaknesses() {}

    /// The database says that a commit is durable before it is.
    static Weakness acknowledgesBeforeDurable() {
        return new Weakness() {
            @Override
            public int lostByCrash() {
                return 1;
            }
        };
    }

    /// What is in a block counts as final.
    static Weakness creditsBelowFinality() {
        return new Weakness() {
            @Override
            public FinalityPolicy finality(FinalityPolicy policy) {
                return new FinalityPolicy(0, false);
            }
        };
    }

    /// One node is believed, as long as what it says hangs together.
    static Weakness believesOneSource() {
        return new Weakness() {
            @Override
            public Doors doors(Doors doors, Ground ground) {
                return new Doors(doors.bank(), ground.node, doors.signer(), doors.providers());
            }
        };
    }

    /// A provider's delivery is booked twice, under two names.
    static Weakness booksADeliveryTwice() {
        return new Weakness() {
            @Override
            public Change change(Change change) {
                var more = change.parts().stream()
                        .filter(p ->
                                p instanceof Posting posting && posting.step().equals("LP delivers asset"))
                        .map(Posting.class::cast)
                        .<Part>map(p -> new Posting(p.operation() + "/again", p.subject(), p.step(), p.lines()))
                        .toList();
                return change.with(more);
            }
        };
    }

    /// Signed bytes are not kept.
    static Weakness forgetsSignedBytes() {
        return new Weakness() {
            @Override
            public Change change(Change change) {
                return new Change(
                        change.fact(),
                        change.parts().stream()
                                .filter(part -> !(part instanceof SignedStored))
                                .toList());
            }
        };
    }

    /// No answer is taken for a failure, and the payment is built anew with the next nonce.
    static Weakness buildsAnewWithTheNextNonce() {
        return new Weakness() {
            @Override
            public Doors doors(Doors doors, Ground ground) {
                var node = new NodeGate(doors.node(), new NodeGate.Passing() {
                    @Override
                    public void look() {
                        // nothing to ask
                    }

                    @Override
                    public ChainNode.Sent send(byte[] raw) {
                        var said = doors.node().send(raw);
                        if (said instanceof ChainNode.Sent.Unknown) doors.node().send(anew(raw, ground));
                        return said;
                    }
                });
                return new Doors(doors.bank(), node, doors.signer(), doors.providers());
            }
        };
    }

    private static byte[] anew(byte[] raw, Ground ground) {
        var signed = (SignedRawTransaction)
                TransactionDecoder.decode("0x" + HexFormat.of().formatHex(raw));
        var fees = (Transaction1559) signed.getTransaction();
        var next = RawTransaction.createTransaction(
                fees.getChainId(),
                signed.getNonce().add(java.math.BigInteger.ONE),
                signed.getGasLimit(),
                signed.getTo(),
                signed.getValue(),
                signed.getData(),
                fees.getMaxPriorityFeePerGas(),
                fees.getMaxFeePerGas());
        var key = Credentials.create(ECKeyPair.create(Objects.requireNonNull(ground.genesis.secrets.get("client"))));
        return TransactionEncoder.signMessage(next, key);
    }

    /// An order to the bank that was not answered is sent again under a fresh id.
    static Weakness namesBankOrdersAnew() {
        return new Weakness() {
            private long names;

            @Override
            public Doors doors(Doors doors, Ground ground) {
                var iso = new Iso20022(ground.genesis.assets.catalogue());
                var bank = new Bank() {
                    @Override
                    public Receipt send(Outgoing message) {
                        return doors.bank().send(renamed(message, iso, ++names));
                    }

                    @Override
                    public List<Incoming> collect(long cursor, int limit) {
                        return doors.bank().collect(cursor, limit);
                    }
                };
                return new Doors(bank, doors.node(), doors.signer(), new ArrayList<>(doors.providers()));
            }
        };
    }

    private static Bank.Outgoing renamed(Bank.Outgoing message, Iso20022 iso, long name) {
        if (!(iso.read(message.xml()) instanceof Iso20022.Reading.Read(BankMessage read))
                || !(read instanceof PaymentOrder order)) return message;
        return Bank.Outgoing.of(new PaymentOrder(
                new UUID(9, name),
                order.purpose(),
                order.amount(),
                order.from(),
                order.to(),
                order.on(),
                order.about(),
                order.created()));
    }
}
