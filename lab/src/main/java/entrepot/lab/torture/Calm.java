package entrepot.lab.torture;

import entrepot.lab.torture.store.Database;

/// Nothing goes wrong.
final class Calm {

    static final Database.Hazards HAZARDS = new Database.Hazards() {
        @Override
        public void asked() {
            // calm
        }

        @Override
        public void writing() {
            // calm
        }

        @Override
        public void beforeCommit() {
            // calm
        }

        @Override
        public void afterCommit() {
            // calm
        }
    };

    private Calm() {}
}
