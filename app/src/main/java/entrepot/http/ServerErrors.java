package entrepot.http;

import entrepot.commit.Json;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// What Tomcat says itself, before any filter: malformed request lines, oversize headers. Made by
/// Tomcat through its name, hence public with no arguments.
public final class ServerErrors extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        var code = ProblemCode.ofStatus(status);
        var body = Json.bytes(Map.of(
                "type", "/problems/" + code.name(),
                "title", code.title(),
                "status", (long) status,
                "code", code.name(),
                "detail", code.title() + ".",
                "remedy", code.remedy(),
                "retryable", code.retryable(),
                "trace_id", "0".repeat(32)));
        try {
            response.setContentType("application/problem+json");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException gone) {
            // The caller has gone away; there is nobody to tell.
        }
    }
}
