package entrepot.check;

/// Two records that cannot both be true.
///
/// @param what   in words, with the identifiers to look for
/// @param remedy what a person does next
public record Difference(String what, String remedy) {}
