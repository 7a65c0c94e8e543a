package entrepot.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// `payment show ID`: one payment with its timeline, its decisions explained and its postings.
public final class PaymentCommand {

    private static final String NAME = "payment";
    private static final Pattern ID = Pattern.compile("pay_[0-9a-z]{26}");

    private final Terminal terminal;

    public PaymentCommand(PrintStream out, PrintStream err) {
        this.terminal = new Terminal(out, err);
    }

    /// @param words  what follows `payment`
    /// @param folder data folder of the node, where `--data` names no other
    /// @return the exit code: 0 done, 1 failed, 2 called wrongly
    public int run(List<String> words, Path folder) {
        return terminal.run(NAME, words, () -> show(words, folder));
    }

    private int show(List<String> words, Path folder) {
        var arguments = Arguments.read(words, Set.of("--data"), Set.of("--color"));
        var names = arguments.names();
        if (names.size() != 2 || !names.getFirst().equals("show")) throw new Arguments.Wrong("say: payment show ID");
        var id = names.getLast();
        if (!ID.matcher(id).matches()) throw new Arguments.Wrong("not a payment's id (pay_ and 26 letters): " + id);
        var node = NodeClient.of(arguments.option("--data").map(Path::of).orElse(folder));
        var path = "/payments/" + id;
        var view = new PaymentText.View(node.get(path), node.get(path + "/explain"), node.get(path + "/postings"));
        terminal.out().print(PaymentText.show(view, arguments.has("--color")));
        return Terminal.DONE;
    }
}
