package housefixture.kitchen;

import housefixture.cellar.Bottle;

/// Crosses a wall.
record Cook(Bottle bottle) {}
