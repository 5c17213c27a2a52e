package io.kedang.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a model into a tree, within bounds and without following anything it points to. */
final class ModelXml {

  private static final int DEEPEST = 32;
  private static final int MOST_ELEMENTS = 20_000;
  private static final int MOST_ATTRIBUTES = 60;
  private static final int LONGEST_VALUE = 4_000;

  private ModelXml() {}

  /**
   * An element. Attributes without a namespace are kept by their name, others as {@code
   * {namespace}name}.
   */
  static final class Node {
    final String namespace;
    final String name;
    final Node parent;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<Node> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Node(String namespace, String name, Node parent) {
      this.namespace = namespace;
      this.name = name;
      this.parent = parent;
    }

    String attribute(String attribute) {
      return attributes.get(attribute);
    }

    String text() {
      return text.toString().strip();
    }

    boolean is(String namespace, String name) {
      return this.namespace.equals(namespace) && this.name.equals(name);
    }

    Stream<Node> children(String namespace, String name) {
      return children.stream().filter(child -> child.is(namespace, name));
    }

    /** This element and all below it, in document order. */
    Stream<Node> all() {
      return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }
  }

  /** Why a file cannot be read; {@code rule} as in {@link Finding}. */
  static final class Unreadable extends Exception {
    final transient Finding finding;

    Unreadable(String rule, String detail) {
      super(rule);
      this.finding = new Finding("", "", rule, detail);
    }
  }

  static Node read(byte[] model) throws Unreadable {
    TreeBuilder builder = new TreeBuilder();
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.newSAXParser().parse(new ByteArrayInputStream(model), builder);
      return builder.root;
    } catch (SAXParseException e) {
      boolean doctype = e.getMessage() != null && e.getMessage().contains("DOCTYPE");
      throw new Unreadable(
          doctype ? "doctypeForbidden" : "notReadable", "line " + e.getLineNumber());
    } catch (SAXException e) {
      if (e.getCause() instanceof Unreadable unreadable) {
        throw unreadable;
      }
      throw new Unreadable("notReadable", "XML");
    } catch (Exception e) {
      throw new Unreadable("notReadable", "XML");
    }
  }

  private static final class TreeBuilder extends DefaultHandler {
    private Node root;
    private Node current;
    private int depth;
    private int elements;

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes)
        throws SAXException {
      if (++depth > DEEPEST) {
        throw refused("tooDeep", name);
      }
      if (++elements > MOST_ELEMENTS || attributes.getLength() > MOST_ATTRIBUTES) {
        throw refused("tooLarge", name);
      }
      Node node = new Node(namespace, name, current);
      for (int i = 0; i < attributes.getLength(); i++) {
        String uri = attributes.getURI(i);
        if (attributes.getValue(i).length() > LONGEST_VALUE) {
          throw refused("tooLarge", attributes.getQName(i));
        }
        node.attributes.put(
            uri.isEmpty()
                ? attributes.getLocalName(i)
                : "{" + uri + "}" + attributes.getLocalName(i),
            attributes.getValue(i));
      }
      if (current == null) {
        root = node;
      } else {
        current.children.add(node);
      }
      current = node;
    }

    @Override
    public void endElement(String namespace, String name, String qualified) {
      depth--;
      current = current.parent;
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
      if (current.text.length() + length > LONGEST_VALUE) {
        throw refused("tooLarge", current.name);
      }
      current.text.append(characters, start, length);
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
      throw refused("instructionForbidden", target);
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
      throw refused("doctypeForbidden", "external entity");
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
      throw refused("doctypeForbidden", "entity");
    }

    private static SAXException refused(String rule, String detail) {
      return new SAXException(new Unreadable(rule, detail));
    }
  }
}
