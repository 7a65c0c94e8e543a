package entrepot.console;

import java.util.List;

/// The page where one signs in.
///
/// @param refusal why the last attempt failed; empty at first
/// @param next    where to go afterwards, a path of ours
public record SignInPage(String refusal, String next, List<Seat> seats) {

    public SignInPage {
        seats = List.copyOf(seats);
    }
}
