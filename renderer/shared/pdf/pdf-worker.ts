// The worker that reads PDF files, as an entry of our own, so that it is built and served with the rest.
import 'pdfjs-dist/build/pdf.worker.min.mjs'
