package dev.athanor.cli;

import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What is read of a project's {@code pom.xml}. */
final class Pom {

    private Pom() {}

    /** The project's own artifactId, if there is such a file. */
    static Optional<String> artifactId(Path pom) {
        if (!Files.isRegularFile(pom)) {
            return Optional.empty();
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            // A pom has no document type; one that has could make the parser read other files.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            NodeList children = builder.parse(pom.toFile()).getDocumentElement().getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                Node child = children.item(i);
                if (child.getNodeName().equals("artifactId")) {
                    return Optional.of(child.getTextContent().strip());
                }
            }
            return Optional.empty();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new ProblemException(
                    pom.toString(),
                    "cannot be read (" + e.getMessage() + "); correct it, or name the app with --app",
                    e);
        }
    }
}
