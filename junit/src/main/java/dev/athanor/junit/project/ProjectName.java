package dev.athanor.junit.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The application's name, which the names in the local cloud begin with: the artifact's as for the goals, or else the directory's. */
final class ProjectName {

    private ProjectName() {}

    static String in(Path directory) {
        return artifactId(directory.resolve("pom.xml")).orElseGet(() -> {
            String name = String.valueOf(directory.getFileName()).toLowerCase(Locale.ROOT);
            String plain = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            return plain.isEmpty() ? "app" : plain;
        });
    }

    private static Optional<String> artifactId(Path pom) {
        if (!Files.isRegularFile(pom)) {
            return Optional.empty();
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element project = factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
            for (Node node = project.getFirstChild(); node != null; node = node.getNextSibling()) {
                if ("artifactId".equals(node.getNodeName())) {
                    return Optional.of(node.getTextContent().strip());
                }
            }
            return Optional.empty();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            // Maven says what is wrong with it; the directory has a name, too.
            return Optional.empty();
        }
    }
}
