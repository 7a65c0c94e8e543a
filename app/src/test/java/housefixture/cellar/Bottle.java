package housefixture.cellar;

/// Behind the wall.
public record Bottle(int year) {}
