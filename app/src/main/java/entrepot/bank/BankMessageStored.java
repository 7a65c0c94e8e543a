package entrepot.bank;

import entrepot.commit.Part;

/// A message kept word for word, before it is sent or acted on. A second one with the same id in
/// the same direction is refused as `ALREADY_EXISTS`.
///
/// @param number    place in the bank's box; 0 for what we send
/// @param type      message identifier such as `camt.054.001.08`; `unreadable` where it is not known
/// @param reference what it is about, for people; may be empty
public record BankMessageStored(
        Direction direction, long number, String type, String messageId, String reference, String xml) implements Part {

    private static final String UNREADABLE = "unreadable";

    /// A message that we are about to send.
    public static BankMessageStored out(Bank.Outgoing message, String reference) {
        return new BankMessageStored(
                Direction.OUT, 0, message.type().identifier(), message.id().value(), reference, message.xml());
    }

    /// A message from the box that we could read.
    public static BankMessageStored in(Bank.Incoming incoming, BankMessage message, String reference) {
        return new BankMessageStored(
                Direction.IN,
                incoming.number(),
                message.type().identifier(),
                message.id().value(),
                reference,
                incoming.xml());
    }

    /// A message from the box that we could not read: kept for people, under its place in the box.
    public static BankMessageStored unreadable(Bank.Incoming incoming) {
        return new BankMessageStored(
                Direction.IN, incoming.number(), UNREADABLE, "box-" + incoming.number(), "", incoming.xml());
    }

    @Override
    public String kind() {
        return "bank-message";
    }

    /// Whose message it is: ours (OUT) or the bank's (IN).
    public enum Direction {
        OUT,
        IN
    }
}
