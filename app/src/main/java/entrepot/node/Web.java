package entrepot.node;

import entrepot.console.ConsoleSettings;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The node's pages and API. Spring is only here: it is given the parts that the node wired.
public final class Web implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private Web(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /// Where it is served.
    ///
    /// @param address   IP address to listen on
    /// @param port      0 for any free one
    /// @param behindTls whether a proxy terminates TLS in front, whose forwarding headers are believed
    public record Listen(String address, int port, boolean behindTls) {

        /// On the loopback address, with nothing in front.
        public static Listen locally(int port) {
            return new Listen("127.0.0.1", port, false);
        }
    }

    // Logging is set up before (logback.xml); set up anew by Spring, it would lose what is said meanwhile.
    static {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    public static Web start(Node node, ConsoleSettings console, Listen listen) {
        var application = new SpringApplication(WebParts.class);
        application.setDefaultProperties(Map.of(
                "server.port", Integer.toString(listen.port()),
                "server.address", listen.address(),
                "server.forward-headers-strategy", listen.behindTls() ? "native" : "none",
                "server.shutdown", "immediate",
                "spring.threads.virtual.enabled", "true",
                "spring.main.banner-mode", "off",
                "spring.main.log-startup-info", "false",
                "spring.main.register-shutdown-hook", "false"));
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
