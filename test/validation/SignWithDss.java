import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.security.KeyStore.PasswordProtection;

/**
 * Signs files as programs built on DSS do. Arguments by fives: the way (pades, pades-visible, pades-certified, pades-closed,
 * cades, cades-detached), who signs (a PKCS #12 file whose password is "prova"), the file, the signed file, the field ("-" for
 * one of its own).
 */
public class SignWithDss {
  private static final CommonCertificateVerifier VERIFIER = new CommonCertificateVerifier();

  public static void main(String[] arguments) throws Exception {
    for (int at = 0; at < arguments.length; at += 5) {
      String way = arguments[at];
      DSSDocument document = new FileDocument(arguments[at + 2]);
      try (Pkcs12SignatureToken token =
          new Pkcs12SignatureToken(arguments[at + 1], new PasswordProtection("prova".toCharArray()))) {
        DSSDocument signed = way.startsWith("pades")
            ? pades(document, token, way, arguments[at + 4])
            : cades(document, token, way);
        signed.save(arguments[at + 3]);
      }
    }
  }

  private static DSSDocument pades(DSSDocument document, Pkcs12SignatureToken token, String way, String field) {
    DSSPrivateKeyEntry key = token.getKeys().get(0);
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSigningCertificate(key.getCertificate());
    parameters.setCertificateChain(key.getCertificateChain());
    parameters.setReason("Sottoscrizione");
    if (way.equals("pades-certified")) parameters.setPermission(CertificationPermission.CHANGES_PERMITTED);
    if (way.equals("pades-closed")) parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
    boolean isVisible = way.equals("pades-visible");
    if (isVisible || !field.equals("-")) parameters.setImageParameters(image(field, isVisible));
    PAdESService service = new PAdESService(VERIFIER);
    return service.signDocument(
        document,
        parameters,
        token.sign(service.getDataToSign(document, parameters), DigestAlgorithm.SHA256, key));
  }

  private static SignatureImageParameters image(String field, boolean isVisible) {
    SignatureImageParameters image = new SignatureImageParameters();
    SignatureFieldParameters place = image.getFieldParameters();
    if (!field.equals("-")) {
      place.setFieldId(field);
    } else {
      place.setPage(1);
      place.setOriginX(60);
      place.setOriginY(60);
      place.setWidth(150);
      place.setHeight(40);
    }
    if (isVisible) {
      SignatureImageTextParameters text = new SignatureImageTextParameters();
      text.setText("Firmato digitalmente");
      image.setTextParameters(text);
    }
    return image;
  }

  private static DSSDocument cades(DSSDocument document, Pkcs12SignatureToken token, String way) {
    DSSPrivateKeyEntry key = token.getKeys().get(0);
    CAdESSignatureParameters parameters = new CAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
    parameters.setSignaturePackaging(
        way.equals("cades-detached") ? SignaturePackaging.DETACHED : SignaturePackaging.ENVELOPING);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSigningCertificate(key.getCertificate());
    parameters.setCertificateChain(key.getCertificateChain());
    CAdESService service = new CAdESService(VERIFIER);
    return service.signDocument(
        document,
        parameters,
        token.sign(service.getDataToSign(document, parameters), DigestAlgorithm.SHA256, key));
  }
}
