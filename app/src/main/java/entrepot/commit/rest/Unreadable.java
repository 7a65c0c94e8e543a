package entrepot.commit.rest;

/// Rows that the database could not give: its connection ended, or a page of it is damaged.
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unreadable(Exception why) {
        super(String.valueOf(why.getMessage()), why);
    }
}
