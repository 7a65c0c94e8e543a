package entrepot.console;

/// A user whom anybody may become with one click: in a demonstration only.
///
/// @param login a user of access
/// @param title for example `Importer's treasury`
/// @param task  what this seat does, in one sentence
public record Seat(String login, String title, String task) {}
