package entrepot.screening.ownership;

/// What binds one party to another.
public sealed interface Tie {

    /// Who owns or controls.
    String from();

    /// Who is owned or controlled.
    String to();

    /// A part of a firm, by shares or votes, whichever is more.
    record Stake(String from, String to, Share share) implements Tie {

        @Override
        public String toString() {
            return from + " holds " + share + " of " + to;
        }
    }

    /// Power over a firm by other means: the right to appoint its board, a contract, dominance in
    /// fact.
    ///
    /// @param certain whether it is established; else there are signs of it
    record Control(String from, String to, boolean certain) implements Tie {

        @Override
        public String toString() {
            return from + (certain ? " controls " : " may control ") + to;
        }
    }
}
