package entrepot.console;

import java.util.List;

/// What an installation says about itself on its pages.
///
/// @param house  name of the house that runs it
/// @param notice stands on top of each page, for example that it is a demonstration; may be empty
/// @param seats  one-click seats; empty wherever money is real, which also closes their address
public record ConsoleSettings(String house, String notice, List<Seat> seats) {

    public ConsoleSettings {
        seats = List.copyOf(seats);
    }

    boolean offers(String login) {
        return seats.stream().anyMatch(seat -> seat.login().equals(login));
    }
}
