package entrepot.node;

import entrepot.console.ConsoleSettings;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The node's pages and API. Spring is only here: it is given the parts that the node wired.
public final class Web implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private Web(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /// Serves on the loopback address.
    ///
    /// @param port 0 for any free one
    public static Web start(Node node, ConsoleSettings console, int port) {
        var application = new SpringApplication(WebParts.class);
        var properties = new HashMap<String, Object>(Map.of(
                "server.port", Integer.toString(port),
                "server.address", "127.0.0.1",
                "server.shutdown", "immediate",
                "spring.threads.virtual.enabled", "true",
                "spring.main.banner-mode", "off",
                "spring.main.log-startup-info", "false",
                "spring.main.register-shutdown-hook", "false",
                "logging.level.root", "warn"));
        application.setDefaultProperties(properties);
        application.addInitializers(context -> register((GenericApplicationContext) context, node, console));
        return new Web((ServletWebServerApplicationContext) application.run());
    }

    private static void register(GenericApplicationContext context, Node node, ConsoleSettings console) {
        var ground = node.setup().ground();
        context.registerBean(ConsoleSettings.class, () -> console);
        context.registerBean(InstantSource.class, ground::clock);
        context.registerBean(SecureRandom.class, ground::secure);
        context.registerBean(Node.class, () -> node, definition -> definition.setDestroyMethodName(""));
    }

    public int port() {
        var server = context.getWebServer();
        if (server == null) throw new IllegalStateException("no web server");
        return server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
