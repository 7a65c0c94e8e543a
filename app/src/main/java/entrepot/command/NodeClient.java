package entrepot.command;

import entrepot.commit.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Asks the running node over its API, with address and token from `node.json` in its data folder.
final class NodeClient {

    private static final String FILE = "node.json";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String START = "start the node first: ./entrepot demo";

    private final String url;
    private final String token;

    private NodeClient(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /// The node of a data folder; throws [CommandFailed] when there is none.
    static NodeClient of(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.isDirectory(folder))
            throw new CommandFailed(
                    "there is no data folder " + folder,
                    "nothing was started there yet",
                    START + ", or name its folder with --data DIR");
        if (!Files.isRegularFile(file))
            throw new CommandFailed("no node runs on " + folder, file + " is not there", START + " --data " + folder);
        try {
            var json = Json.tree(Files.readString(file));
            return new NodeClient(text(json, "url", file), text(json, "token", file));
        } catch (IOException | JacksonException e) {
            throw new CommandFailed(
                    "cannot read " + file,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "run this as the user who started the node, or start it again");
        }
    }

    /// What the node says at a path; throws [CommandFailed] when it says no, or nothing.
    JsonNode get(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            var body = Json.tree(response.body());
            if (response.statusCode() == 200) return body;
            throw refused(response.statusCode(), body, path);
        } catch (IOException e) {
            throw new CommandFailed("the node at " + url + " does not answer", e.toString(), START);
        } catch (JacksonException e) {
            throw new CommandFailed("something else than a node answers at " + url, "its answer is not JSON", START);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted while waiting for " + url, "somebody stopped it", "try again");
        }
    }

    private static CommandFailed refused(int status, JsonNode problem, String path) {
        if (status == 404)
            return new CommandFailed(
                    "there is nothing at " + path,
                    "this node knows no such payment",
                    "compare the id with the list of payments on the node's first page");
        if (status == 401)
            return new CommandFailed(
                    "the node does not accept the token in " + FILE,
                    problem.path("detail").asString(""),
                    "start the node again: it writes a new one");
        return new CommandFailed(
                "the node refused: " + problem.path("title").asString("status " + status),
                problem.path("detail").asString(""),
                problem.path("remedy").asString("try again later"));
    }

    private static String text(JsonNode json, String field, Path file) {
        var text = json.path(field).asString("");
        if (!text.isEmpty()) return text;
        throw new CommandFailed(
                file + " is damaged", "it names no " + field, "start the node again: it writes a new one");
    }
}
