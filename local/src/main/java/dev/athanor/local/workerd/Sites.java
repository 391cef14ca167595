package dev.athanor.local.workerd;

import dev.athanor.local.account.ContentStore;
import dev.athanor.local.account.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The static files of scripts as directories, which is how Miniflare wants them. */
final class Sites {

    /** Rules that an upload brings as text, and that Miniflare looks for beside the files. */
    private static final List<String> RULES = List.of("_headers", "_redirects");

    private final Path directory;
    private final ContentStore contents;

    Sites(Path directory, ContentStore contents) {
        this.directory = directory;
        this.contents = contents;
    }

    /** The directory with a script's files, made unless it is there. */
    Path of(Script script, Script.Assets assets) {
        String digest = UUID.nameUUIDFromBytes(assets.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        Path site = directory.resolve(script.name().replace('/', '.') + "-" + digest);
        try {
            if (!Files.isDirectory(site)) {
                fill(site, assets);
            }
            return site;
        } catch (IOException e) {
            throw new WorkerdException("The static files of " + script.name() + " can't be written to " + site + " ("
                    + e.getMessage() + ").");
        }
    }

    /** What a file is served as. */
    Optional<String> contentType(String hash) {
        return contents.contentType(hash);
    }

    private void fill(Path site, Script.Assets assets) throws IOException {
        Path unfinished = Files.createTempDirectory(directory, "unfinished-");
        for (Map.Entry<String, String> file : assets.files().entrySet()) {
            Path target = unfinished.resolve(file.getKey().substring(1)).normalize();
            if (!target.startsWith(unfinished)) {
                throw new IOException("the path " + file.getKey() + " leads out of it");
            }
            Files.createDirectories(target.getParent());
            Files.copy(contents.file(file.getValue()), target, StandardCopyOption.REPLACE_EXISTING);
        }
        for (String rules : RULES) {
            Optional<String> text = assets.config().path(rules).stringValueOpt();
            if (text.isPresent()) {
                Files.writeString(unfinished.resolve(rules), text.get());
            }
        }
        try {
            Files.move(unfinished, site);
        } catch (FileAlreadyExistsException e) {
            // Another request made the same directory meanwhile.
        }
    }
}
