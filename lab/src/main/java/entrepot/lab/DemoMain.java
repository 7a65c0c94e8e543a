package entrepot.lab;

import entrepot.lab.demo.Demo;
import entrepot.launch.CannotLaunch;

/// `./entrepot demo`: see the help text for its options.
public final class DemoMain {

    private DemoMain() {}

    public static void main(String[] args) {
        int code;
        try {
            code = Demo.run(args);
        } catch (CannotLaunch e) {
            System.err.println(e.text());
            code = 1;
        }
        System.exit(code);
    }
}
