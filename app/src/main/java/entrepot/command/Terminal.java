package entrepot.command;

import entrepot.launch.HelpText;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/// Where a command prints, and how it ends: 0 done, 1 failed, 2 called wrongly.
record Terminal(PrintStream out, PrintStream err) {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int CALLED_WRONGLY = 2;

    /// Runs a command's work; help, failures and wrong calls are answered here.
    ///
    /// @param work prints what it has and gives the exit code
    int run(String command, List<String> words, Supplier<Integer> work) {
        if (words.contains("--help") || words.contains("-h")) {
            out.print(help(command));
            return DONE;
        }
        try {
            return work.get();
        } catch (CommandFailed failed) {
            err.println(failed.text());
            return FAILED;
        } catch (Arguments.Wrong wrong) {
            err.println("entrepot " + command + ": " + wrong.getMessage());
            err.print(help(command));
            return CALLED_WRONGLY;
        }
    }

    private static String help(String command) {
        return HelpText.of(command).orElseThrow(() -> new IllegalStateException("no help for " + command));
    }
}
